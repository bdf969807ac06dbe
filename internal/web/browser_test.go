package web

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"chancery/internal/brief/brieftest"
)

func browserPath() string {
	if p := os.Getenv("CHANCERY_BROWSER"); p != "" {
		return p
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	return ""
}

// A reader asks for a brief, follows a citation to its claim and sees the words.
func TestInABrowser(t *testing.T) {
	path := browserPath()
	if path == "" {
		t.Skip("no browser: set CHANCERY_BROWSER to one, or put chromium on the PATH")
	}
	server := httptest.NewServer(New(shelf{Sample: brieftest.New()}, options()))
	defer server.Close()
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("single-process", true), chromedp.Flag("no-zygote", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	defer stop()
	ctx, close := chromedp.NewContext(ctx)
	defer close()
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	title, marked, err := askAndFollow(ctx, server.URL)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(title, "Norland and Sudria") || marked != "will meet" {
		t.Errorf("the brief is %q and the marked words are %q", title, marked)
	}
}

// askAndFollow returns the title of the brief and the words marked as the cue of
// its first claim.
func askAndFollow(ctx context.Context, address string) (title, marked string, err error) {
	err = chromedp.Do(ctx,
		chromedp.Navigate(address),
		chromedp.SendKeys("#a", "XNO"), chromedp.SendKeys("#b", "XSU"),
		chromedp.Click(".ask button"),
		chromedp.WaitVisible("#notes"),
	)
	if err != nil {
		return "", "", fmt.Errorf("ask for the brief: %w", err)
	}
	if title, err = chromedp.Run(ctx, chromedp.Text("h1")); err != nil {
		return "", "", fmt.Errorf("read the title: %w", err)
	}
	err = chromedp.Do(ctx, chromedp.Click(`#n1 a[href^="/claim/"]`), chromedp.WaitVisible("mark.cue"))
	if err != nil {
		return "", "", fmt.Errorf("follow the first citation: %w", err)
	}
	marked, err = chromedp.Run(ctx, chromedp.Text("mark.cue"))
	return title, marked, err
}
