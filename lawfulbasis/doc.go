// Package lawfulbasis answers questions about the lawfulness of processing:
// the grounds of GDPR Art. 6, the conditions of Arts. 9 and 10, the ages of
// Art. 8, the conditions of Schedule 1 to the UK Data Protection Act 2018,
// the recognised legitimate interests of UK GDPR Annex 1, and the rights that
// hang on a ground. Each answer has a citation and, where the law changed, a
// date: there is no "current" law in this package, only the law on a day, up to the
// [Horizon] of its tables.
//
// The siblings of the GDPR are read beside it: the UK GDPR, Regulation (EU)
// 2018/1725 for the Union's institutions, and the Swiss FADP, which asks a
// private controller for no ground at all unless it breaches personality
// rights; see [GroundRequired].
//
// A regime and a day are always taken together: a question about a UK keeper
// in 2019 is answered from the GDPR, which bound that keeper then; see
// [fact.Regime.On].
//
// The package knows no register. It says whether a ground exists on a day,
// not whether a controller relies on it rightly: that is for package ropa,
// and in the end for a lawyer.
package lawfulbasis
