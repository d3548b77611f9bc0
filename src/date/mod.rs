//! Imprecise dates: EDTF read, compared, ordered and put into words.
