// Ropa works on records of processing activities from the command line.
//
//	ropa check acme.yaml
//	ropa diff before.yaml after.yaml
//	ropa export acme.yaml -o acme.pdf
//	ropa import register.xlsx -o register.json
//
// A register is a file of JSON or YAML; - is standard input. The exit status
// is 0 if nothing was found, 1 if something was (findings, what was not
// understood, conflicts), and 2 if nothing was done: wrong usage, a file that
// cannot be read.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// errFound says that the work was done, and that something was found that
// makes the exit status 1.
var errFound = errors.New("something was found")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run runs the command and returns its exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := &cobra.Command{
		Use: "ropa", Short: "Work on records of processing activities, GDPR Art. 30", Version: ropa.Version,
		SilenceUsage: true, SilenceErrors: true, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
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

// dayFlag adds a flag for a day, today unless given.
func dayFlag(c *cobra.Command, name, usage string) *civil.Date {
	day := today()
	c.Flags().TextVar(&day, name, day, usage+", YYYY-MM-DD")
	c.Flags().Lookup(name).DefValue = "today"
	return &day
}

func today() civil.Date { return civil.DateOf(time.Now()) }
