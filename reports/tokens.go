package reports

// rgb is a colour of a report.
type rgb struct{ r, g, b int }

// The tokens of the look: the same values as the web pages' light theme.
func ink() rgb   { return rgb{0x1d, 0x27, 0x33} } // text
func muted() rgb { return rgb{0x4a, 0x58, 0x66} } // hints
func teal() rgb  { return rgb{0x0f, 0x4c, 0x5c} } // headings, marks
func sand() rgb  { return rgb{0xf6, 0xf3, 0xee} } // ground of a notice
func paper() rgb { return rgb{0xff, 0xff, 0xff} }
func rule() rgb  { return rgb{0xc9, 0xd2, 0xd8} }

// levelRamp is the four fills of the levels, lowest first: one hue that darkens, so that it reads in greyscale.
func levelRamp() [4]rgb {
	return [4]rgb{{0xe3, 0xea, 0xed}, {0xa9, 0xc9, 0xd2}, {0x4c, 0x8c, 0x9c}, {0x0f, 0x4c, 0x5c}}
}

// Measures of a page, in millimetres. Everything stands on a grid of 4 mm.
const (
	grid        = 4.0
	pageWidth   = 210.0
	pageHeight  = 297.0
	margin      = 20.0
	bodyWidth   = pageWidth - 2*margin
	pageBottom  = pageHeight - 24 // the footer stands below
	footerLine  = pageHeight - 14
	longestLine = 75 // characters
)

// weight is one of the two embedded fonts.
type weight int

const (
	regular weight = iota
	semibold
)

// style is how a piece of text looks: points, millimetres from line to line, colour.
type style struct {
	weight  weight
	size    float64
	leading float64
	colour  rgb
}

func body() style       { return style{regular, 11, grid * 4 / 3, ink()} }
func bodyStrong() style { return style{semibold, 11, grid * 4 / 3, ink()} }
func bodyMuted() style  { return style{regular, 11, grid * 4 / 3, muted()} }
func footing() style    { return style{regular, 9, grid, muted()} }

// heading gives the style of a heading: 26, 19 and 15 points.
func headingStyle(level int) style {
	switch level {
	case 1:
		return style{semibold, 26, grid * 2.75, ink()}
	case 2:
		return style{semibold, 19, grid * 2, teal()}
	default:
		return style{semibold, 15, grid * 1.6, ink()}
	}
}
