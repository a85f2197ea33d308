// Ropa works on records of processing activities from the command line.
//
//	ropa import FILE [-o register.json]
//
// reads a register from any spreadsheet. The exit status is 0 if everything
// was understood, 1 if something was not, and 2 if nothing was done: wrong
// usage, a file that cannot be read, a spreadsheet that is no register.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"
)

// errIncomplete says that the work was done and not all was understood.
var errIncomplete = errors.New("not everything was understood")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run runs the command and returns its exit status.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	root := &cobra.Command{
		Use: "ropa", Short: "Work on records of processing activities, GDPR Art. 30",
		SilenceUsage: true, SilenceErrors: true, CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	root.AddCommand(importCommand())
	switch err := root.ExecuteContext(ctx); {
	case err == nil:
		return 0
	case errors.Is(err, errIncomplete):
		return 1
	default:
		fmt.Fprintln(errs, "ropa:", err)
		return 2
	}
}
