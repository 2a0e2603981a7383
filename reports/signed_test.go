package reports

// signedSample is the code of a report that was given out.
func signedSample() Signed {
	return Signed{Code: "7K2M-9QXT-0B4D", Address: "https://doorway.example.org/verify/7K2M-9QXT-0B4D"}
}
