package reports

// poster makes the content of a poster.
func poster(d PosterData) content {
	c := content{Title: "You said, we did: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long()}
	c.Blocks = masthead(d.PracticeName, "You said, we did", joined(" · ", d.Town, d.AsOf.Long()), 0)
	if len(d.Did)+len(d.CouldNot) == 0 {
		c.Blocks = append(c.Blocks, para(text("What you tell us and what we do about it will stand here.")))
	}
	if len(d.Did) > 0 {
		c.Blocks = append(c.Blocks, smallSection("did", "What we did"), posterTable("We did", d.Did))
	}
	if len(d.CouldNot) > 0 {
		c.Blocks = append(c.Blocks, smallSection("could-not", "What we could not do"), posterTable("We could not because", d.CouldNot))
	}
	return c
}

func posterTable(answered string, lines []PosterLine) block {
	t := table{Columns: []column{{"You said", 80, true}, {answered, 90, false}}}
	for _, each := range lines {
		answer := cell{text(each.Answer)}
		if each.On != "" {
			answer = append(answer, quietText(day(each.On)))
		}
		t.Rows = append(t.Rows, []cell{{text(each.Said)}, answer})
	}
	return tableBlock(t)
}
