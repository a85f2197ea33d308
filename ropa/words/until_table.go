package words

// untilWords are words for "until" before a year, in all languages.
const untilWords = "until till bis jusqu jusque hasta fins fino sino tot do até indtil inntil til till tills asti saakka μέχρι έως до până ig kuni līdz iki"
