// Ropa works on records of processing activities from the command line.
//
//	ropa check acme.yaml
//	ropa diff before.yaml after.yaml
//	ropa export acme.yaml -o acme.pdf
//	ropa import register.xlsx -o register.json
//
// A register is a file of JSON or YAML; - is standard input. The exit status
// is 0 if nothing was found, 1 if something was (findings, what was not
// understood, conflicts), and 2 if nothing was done or not all of it: wrong
// usage, a file that cannot be read.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// errFound says that the work was done, and that something was found that
// makes the exit status 1.
var errFound = errors.New("something was found")

// grace is how long after an interrupt work may go on that does not hear of it:
// a check of a large register, or of many days.
const grace = time.Second

func main() {
	bearLimits()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	var ended atomic.Bool
	context.AfterFunc(ctx, func() {
		stop() // a second interrupt ends the process at once
		time.Sleep(grace)
		if ended.Load() {
			return // and the process is about to
		}
		fmt.Fprintln(os.Stderr, "ropa: interrupted")
		os.Exit(2)
	})
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	ended.Store(true)
	stop()
	os.Exit(status)
}

// run runs the command and returns its exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := &cobra.Command{
		Use: "ropa", Short: "Work on records of processing activities, GDPR Art. 30", Version: ropa.Version,
		SilenceUsage: true, SilenceErrors: true,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(flagError)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	root.AddCommand(initCommand(), checkCommand(), diffCommand(), aheadCommand(), importCommand(), exportCommand(), fmtCommand(), convertCommand(), mergeCommand(),
		usersCommand(), explainCommand(), rulesCommand(), layoutsCommand(), lawCommand(), schemaCommand())
	switch err := root.ExecuteContext(ctx); {
	case err == nil:
		return 0
	case errors.Is(err, errFound):
		return 1
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errs, "ropa: interrupted")
		return 2
	default:
		fmt.Fprintln(errs, "ropa:", err)
		return 2
	}
}

// flagError names the flags that a misspelt one is nearest to.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) || len(unknown.GetSpecifiedName()) < 2 {
		return err
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	near := fact.Nearest(unknown.GetSpecifiedName(), names)
	if len(near) == 0 {
		return fmt.Errorf("%w; %s --help lists them", err, c.CommandPath())
	}
	return fmt.Errorf("%w; did you mean --%s?", err, strings.Join(near, ", --"))
}

// takes returns a check that a command is given from least to most arguments,
// as many as there are if most is 0, which says what they are.
func takes(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least && len(args) == 0:
			return fmt.Errorf("%s needs %s; see %[1]s --help", c.CommandPath(), what)
		case len(args) < least || most > 0 && len(args) > most:
			return fmt.Errorf("%s takes %s, and was given %d: %s", c.CommandPath(), what, len(args), strings.Join(args, " "))
		}
		return nil
	}
}

// dayFlag adds a flag for a day, today unless given.
func dayFlag(c *cobra.Command, name, usage string) *civil.Date {
	day := today()
	c.Flags().TextVar(&day, name, day, usage+", YYYY-MM-DD")
	c.Flags().Lookup(name).DefValue = "today"
	return &day
}

func today() civil.Date { return civil.DateOf(time.Now()) }
