package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/web"
)

// serveCommand serves the pages.
type serveCommand struct {
	Listen string `default:"127.0.0.1:8321" env:"CHANCERY_LISTEN" help:"Address to listen on."`
}

func (c serveCommand) Run(a *app) error {
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	return a.serve(store, c.Listen)
}

// serve serves the pages of store until the context ends.
func (a *app) serve(store ledger.Store, listen string) error {
	base, err := newStates()
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", listen, err)
	}
	srv := &http.Server{
		Handler:           web.New(store, web.Options{Log: a.log, Names: base.names()}),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
	}
	url := "http://" + l.Addr().String() + "/"
	fmt.Fprintf(a.err, "serving %s (Ctrl-C ends)\n", url)
	stopped := make(chan error, 1)
	go func() {
		<-a.ctx.Done()
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		stopped <- srv.Shutdown(ctx)
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return <-stopped
}
