module example.test/consumer

go 1.26.0

require github.com/openropa/openropa v0.0.0

replace github.com/openropa/openropa => ../..
