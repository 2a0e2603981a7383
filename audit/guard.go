package audit

// GuardKind names what a finding looks like: "nhs_number" is refused, the others are asked about.
type GuardKind string

// GuardReason is why a text that was asked about may stay.
type GuardReason string
