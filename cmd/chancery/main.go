// Command chancery reads news and official texts about relations between
// states, keeps a sourced ledger of what they say, and writes from it the brief
// for the next meeting. Run "chancery --help" for its commands.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
	"github.com/lmittmann/tint"
)

// The exit codes, documented in the help.
const (
	exitOK      = 0
	exitFault   = 1 // the program or the ledger failed
	exitUsage   = 2 // the command line or the settings are wrong
	exitPartial = 3 // done, but some inputs could not be read
	exitCheck   = 4 // a check found something: verify, eval -check
)

var (
	errPartial = errors.New("some inputs could not be read")
	errCheck   = errors.New("the check found something")
)

const about = `Reads news and official texts about relations between states, keeps a sourced ledger
of what they say, and writes from it the brief for the next meeting. Every sentence of a
brief is cited; a plan is never told as an event; nothing in the ledger is overwritten.

    Start with:   chancery demo
    Your texts:   chancery add FOLDER && chancery brief RUS TJK
    A pipeline:   chancery code FILE... | jq 'select(.kind=="agreement")'

Data goes to standard output, progress and messages to standard error.

Exit codes: 0 done; 1 a fault of the program or the ledger; 2 a wrong command line or
setting; 3 done, but some inputs could not be read; 4 a check found something.

Settings: flag, else CHANCERY_... in the environment, else the settings file, else default.`

// commandLine is every command with its flags.
type commandLine struct {
	DB      string `name:"db" help:"Data file of the ledger." placeholder:"FILE" env:"CHANCERY_DB" default:"chancery.db"`
	Config  string `help:"Settings file (TOML); see chancery config." placeholder:"FILE" env:"CHANCERY_CONFIG"`
	Workers int    `help:"Texts read at the same time; 0 for one per core." placeholder:"N" env:"CHANCERY_WORKERS" default:"0"`
	Model   string `enum:"core,fast" help:"How English is read: core, the accurate one, or fast, for archives." env:"CHANCERY_MODEL" default:"core"`
	Actors  string `help:"File of the actors that you add; else the one beside the ledger (chancery.actors.jsonl)." placeholder:"FILE" env:"CHANCERY_ACTORS"`
	Verbose bool   `short:"v" help:"Say on standard error what is done and passed over."`

	Demo     demoCommand    `cmd:"" help:"Build a ledger from the built-in examples, print a brief and serve the pages."`
	Add      addCommand     `cmd:"" help:"Read files, folders, addresses or JSON lines into the ledger."`
	Code     codeCommand    `cmd:"" help:"Read texts and print their claims as JSON lines; keeps nothing."`
	Analyse  analyseCommand `cmd:"" help:"Print sentences, tokens, trees and names in CoNLL-U."`
	Actor    actorCommand   `cmd:"" help:"Show, find and add actors, and judge whether two are one."`
	Show     showCommand    `cmd:"" help:"Show a claim or a document of the ledger with its source."`
	Search   searchCommand  `cmd:"" help:"Find sentences by their words, newest document first."`
	Brief    briefCommand   `cmd:"" help:"Write the brief for the next meeting of two states."`
	Dossier  dossierCommand `cmd:"" help:"List all that the ledger holds on two states, in order of time."`
	Export   exportCommand  `cmd:"" help:"Write every claim of the ledger."`
	Verify   verifyCommand  `cmd:"" help:"Check the laws of the ledger: hashes, quotes, lists, ids."`
	Explain  explainCommand `cmd:"" help:"Show how a sentence is read: its tree, the claims, and why other rules failed."`
	Eval     evalCommand    `cmd:"" help:"Score the reading against gold."`
	Serve    serveCommand   `cmd:"" help:"Serve the pages."`
	Settings configCommand  `cmd:"" name:"config" help:"Print the settings in force and where each comes from."`
}

// app is what every command is given.
type app struct {
	ctx    context.Context
	out    io.Writer
	err    io.Writer
	in     io.Reader
	log    *slog.Logger
	now    func() time.Time
	line   *commandLine
	origin func(flag string) string // where the value of a flag comes from
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main with its surroundings as parameters; it returns the exit code.
func run(args []string, in io.Reader, out, errOut io.Writer) (code int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var line commandLine
	settings, err := readSettings(args, os.Getenv)
	if err != nil {
		fmt.Fprintln(errOut, "chancery:", err)
		return exitUsage
	}
	exit := -1
	parser, err := kong.New(&line,
		kong.Name("chancery"), kong.Description(about),
		kong.Writers(out, errOut), kong.Exit(func(c int) { exit = c }),
		kong.Resolvers(settings), kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 100}))
	if err != nil {
		fmt.Fprintln(errOut, "chancery:", err)
		return exitFault
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(longFlags(args))
	if exit >= 0 { // help was asked for and printed
		return exit
	}
	if err != nil {
		fmt.Fprintf(errOut, "chancery: %v\nTry chancery --help, or chancery COMMAND --help.\n", err)
		return exitUsage
	}
	level := slog.LevelWarn
	if line.Verbose {
		level = slog.LevelDebug
	}
	a := &app{
		ctx: ctx, out: out, err: errOut, in: in, now: time.Now, line: &line, origin: settings.origin(args),
		log: slog.New(tint.NewTextHandler(errOut, &tint.Options{Level: level, NoColor: !isTerminal(errOut), TimeFormat: time.TimeOnly})),
	}
	return a.codeOf(parsed.Run(a))
}

// codeOf reports an error of a command and returns its exit code.
func (a *app) codeOf(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errPartial):
		fmt.Fprintln(a.err, "chancery:", err)
		return exitPartial
	case errors.Is(err, errCheck):
		fmt.Fprintln(a.err, "chancery:", err)
		return exitCheck
	case errors.Is(err, errUsage):
		fmt.Fprintln(a.err, "chancery:", err)
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.err, "chancery: interrupted; what was done is kept, and the same command goes on from there")
		return exitFault
	}
	fmt.Fprintln(a.err, "chancery:", err)
	return exitFault
}

var errUsage = errors.New("wrong use")

// longFlags lets -check be written with one dash, as the go command does.
func longFlags(args []string) []string {
	out := slices.Clone(args)
	for i, a := range out {
		if a == "-check" {
			out[i] = "--check"
		}
	}
	return out
}
