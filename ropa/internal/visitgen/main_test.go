package main

import (
	"bytes"
	"os"
	"testing"
)

func TestVisitGenerated(t *testing.T) {
	want, err := generate("../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../" + output)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the model says: run go generate ./ropa", output)
	}
}
