module example.test/consumer

go 1.26.0

require github.com/openropa/openropa v0.0.0

require github.com/google/go-cmp v0.7.0 // indirect

replace github.com/openropa/openropa => ../..
