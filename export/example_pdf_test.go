package export_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
)

func ExampleReadPDFAttachment() {
	r := &ropa.Register{Organisation: ropa.Organisation{Name: "Muster GmbH"}}
	var file bytes.Buffer
	if err := export.PDF(context.Background(), &file, r, &export.PDFOptions{Mark: "Confidential", AttachJSON: true}); err != nil {
		fmt.Println(err)
		return
	}
	again, err := export.ReadPDFAttachment(&file)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(again.Organisation.Name, again.Digest() == r.Digest())
	// Output: Muster GmbH true
}
