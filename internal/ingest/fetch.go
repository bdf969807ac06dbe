package ingest

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"chancery/internal/text"
)

// maxRedirects bounds how often an address may point elsewhere.
const maxRedirects = 5

// fetch gets the page at address. Every connection, of a redirect too, is
// refused unless it goes to a public address on port 80 or 443; time, size and
// decompression are bounded.
func fetch(ctx context.Context, address string, opts Options) (Page, error) {
	bad := Page{Origin: address}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return bad, failed(address, "it is not a web address; check its spelling")
	}
	u.User = nil
	ctx, cancel := context.WithTimeout(ctx, opts.timeout())
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return bad, failed(address, "it cannot be asked for: %w", err)
	}
	req.Header.Set("User-Agent", "chancery")
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8")
	client := newClient(opts)
	defer client.CloseIdleConnections()
	res, err := client.Do(req)
	if err != nil {
		return bad, refused(address, opts, err)
	}
	defer res.Body.Close()
	media, err := answer(res)
	if err != nil {
		return bad, failed(address, "%w", err)
	}
	raw, err := io.ReadAll(io.LimitReader(res.Body, MaxBytes+1))
	switch {
	case err != nil:
		return bad, refused(address, opts, err)
	case len(raw) > MaxBytes:
		return bad, failed(address, "the page is larger than %d MB when unpacked; save the part you need as a file", MaxBytes>>20)
	}
	return Page{Origin: address, Raw: raw, MediaType: media, ID: addressID(u),
		Hints: Hints{URL: res.Request.URL.String()}}, nil
}

// answer checks the status and type of a response and returns its media type.
func answer(res *http.Response) (string, error) {
	if res.StatusCode != http.StatusOK {
		return "", fmt.Errorf("the server answered %d %s; open the address in a browser to check it",
			res.StatusCode, http.StatusText(res.StatusCode))
	}
	kind := res.Header.Get("Content-Type")
	media, params, err := mime.ParseMediaType(kind)
	if err != nil {
		return "", fmt.Errorf("the server does not say what kind of page it is (Content-Type %q)", clip(kind, 60))
	}
	switch media {
	case "text/html", "application/xhtml+xml":
		media = "text/html"
	case "text/plain":
	default:
		return "", fmt.Errorf("the page is %s; only text/html and text/plain can be read", media)
	}
	if cs := params["charset"]; cs != "" {
		media = mime.FormatMediaType(media, map[string]string{"charset": cs})
	}
	return media, nil
}

// refused says why a request came to nothing.
func refused(address string, opts Options, err error) *Error {
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP):
		return failed(address, "refused: it leads to an address that is not public: %w", err)
	case errors.Is(err, ssrf.ErrProhibitedPort):
		return failed(address, "refused: only ports 80 and 443 are fetched: %w", err)
	case errors.Is(err, ssrf.ErrProhibitedNetwork):
		return failed(address, "refused: only TCP is spoken: %w", err)
	case errors.Is(err, context.DeadlineExceeded):
		return failed(address, "no complete answer within %s; try again, or save the page and give its path: %w", opts.timeout(), err)
	}
	return failed(address, "it could not be fetched: %w", err)
}

// newClient returns a client that dials only through the guard. Proxies of the
// environment are not used, as the guard cannot see past them.
func newClient(opts Options) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: guard(opts).Safe}
	return &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    10 * time.Second,
			ResponseHeaderTimeout:  opts.timeout(),
			MaxResponseHeaderBytes: 256 << 10,
			DisableKeepAlives:      true,
		},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			switch {
			case len(via) > maxRedirects:
				return fmt.Errorf("it was redirected more than %d times", maxRedirects)
			case req.URL.Scheme != "http" && req.URL.Scheme != "https":
				return fmt.Errorf("it was redirected to %s, which is not a web address", clip(req.URL.String(), 80))
			}
			return nil
		},
	}
}

func guard(opts Options) *ssrf.Guardian {
	if !opts.AllowLoopback {
		return ssrf.New()
	}
	return ssrf.New(ssrf.WithAnyPort(),
		ssrf.WithAllowedV4Prefixes(netip.MustParsePrefix("127.0.0.0/8")),
		ssrf.WithAllowedV6Prefixes(netip.MustParsePrefix("::1/128")))
}

// addressID names a page by its host, the last part of its path and a hash of
// the whole address, so that it is legible and its own.
func addressID(u *url.URL) text.DocID {
	bare := *u
	bare.Fragment = ""
	h := fnv.New32a()
	h.Write([]byte(bare.String()))
	last := path.Base(u.Path)
	last = strings.TrimSuffix(last, path.Ext(last))
	slug := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '.', r == '_':
			return r
		}
		return -1
	}, u.Hostname()+"-"+last)
	if len(slug) > 80 {
		slug = slug[:80]
	}
	return text.DocID(fmt.Sprintf("%s-%08x", strings.Trim(slug, "-."), h.Sum32()))
}
