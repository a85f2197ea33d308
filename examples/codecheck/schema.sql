-- The orders of the shop, in PostgreSQL. A comment that begins with "ropa:"
-- says what a column is in the register.

CREATE TABLE orders (
	number   text PRIMARY KEY,              -- ropa: data=purchase,purpose=delivery,purpose=invoicing
	customer bigint NOT NULL,               -- ropa: data=identity,purpose=delivery,purpose=invoicing
	placed   timestamptz NOT NULL DEFAULT now(), -- ropa: data=purchase,purpose=delivery
	-- Read by the carrier, printed on the parcel.
	-- ropa: data=contact,purpose=delivery
	phone    text
);

CREATE TABLE order_lines (
	"order"  text NOT NULL REFERENCES orders (number),
	article  text NOT NULL, -- ropa: data=purchase,purpose=delivery,purpose=invoicing
	quantity integer NOT NULL CHECK (quantity > 0),
	weight   integer -- of the article, in grams
);

COMMENT ON COLUMN order_lines.quantity IS 'ropa: data=purchase,purpose=invoicing';
