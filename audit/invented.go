package audit

// InventedAnswers is what every page and file says of an installation whose answers were made by chance, to measure speed.
const InventedAnswers = "Invented answers: no practice gave them"
