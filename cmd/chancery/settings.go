package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/alecthomas/kong"
)

// fileName is the settings file looked for in the working folder.
const fileName = "chancery.toml"

// settings are the values of the settings file: one key for each flag, with
// underscores, at the top level.
type settings struct {
	path   string
	values map[string]any
	getenv func(string) string
}

// keys are the settings that a file may hold.
var keys = []string{"db", "actors", "model", "workers", "listen", "width"}

// readSettings reads the file named by --config or CHANCERY_CONFIG, else
// chancery.toml in the working folder if there is one.
func readSettings(args []string, getenv func(string) string) (*settings, error) {
	s := &settings{path: fileName, values: map[string]any{}, getenv: getenv}
	named := getenv("CHANCERY_CONFIG")
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--config="); ok {
			named = v
		} else if a == "--config" && i+1 < len(args) {
			named = args[i+1]
		}
	}
	if named != "" {
		s.path = named
	}
	raw, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) && named == "" {
		return s, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	if err := toml.Unmarshal(raw, &s.values); err != nil {
		return nil, fmt.Errorf("read settings %s: %w", s.path, err)
	}
	for k := range s.values {
		if !slices.Contains(keys, k) {
			return nil, fmt.Errorf("settings file %s: key %q is not one of %s", s.path, k, strings.Join(keys, ", "))
		}
	}
	return s, nil
}

// Validate implements [kong.Resolver].
func (s *settings) Validate(*kong.Application) error { return nil }

// Resolve implements [kong.Resolver]: the file gives way to flags and environment.
func (s *settings) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	for _, env := range flag.Envs {
		if s.getenv(env) != "" {
			return nil, nil
		}
	}
	v, ok := s.values[strings.ReplaceAll(flag.Name, "-", "_")]
	if !ok {
		return nil, nil
	}
	return fmt.Sprint(v), nil
}

// origin returns a function that says where the value of a flag comes from.
func (s *settings) origin(args []string) func(string) string {
	return func(flag string) string {
		for _, a := range args {
			if a == "--"+flag || strings.HasPrefix(a, "--"+flag+"=") {
				return "flag"
			}
		}
		if env := "CHANCERY_" + strings.ToUpper(flag); s.getenv(env) != "" {
			return "environment " + env
		}
		if _, ok := s.values[flag]; ok {
			return "file " + s.path
		}
		return "default"
	}
}

// configCommand prints the settings in force.
type configCommand struct{}

func (configCommand) Run(a *app) error {
	fmt.Fprintf(a.out, "db      = %q  # %s\n", a.line.DB, a.origin("db"))
	fmt.Fprintf(a.out, "actors  = %q  # %s; %s in force\n", a.line.Actors, a.origin("actors"), a.actorsFile())
	fmt.Fprintf(a.out, "model   = %q  # %s\n", a.line.Model, a.origin("model"))
	fmt.Fprintf(a.out, "workers = %d  # %s; %d in force\n", a.line.Workers, a.origin("workers"), a.workers())
	fmt.Fprintf(a.out, "listen  = %q  # %s\n", a.line.Serve.Listen, a.origin("listen"))
	fmt.Fprintf(a.out, "width   = %d  # %s\n", a.line.Brief.Width, a.origin("width"))
	fmt.Fprintf(a.out, "\n# These lines are a valid %s.\n", fileName)
	return nil
}
