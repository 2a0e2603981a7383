package models

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// townOf finds the town among the lines of an address of the ODS file, which have no fixed places: it is the last line
// that is not a county, and a county after a comma is taken off it.
func townOf(lines []string) string {
	for len(lines) > 1 && isCounty(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return ""
	}
	parts := strings.Split(lines[len(lines)-1], ",")
	for len(parts) > 1 && isCounty(strings.TrimSpace(parts[len(parts)-1])) {
		parts = parts[:len(parts)-1]
	}
	return strings.TrimSpace(parts[len(parts)-1])
}

// isCounty knows the counties as the ODS file writes them. Where a town and its county share a name, such as Durham,
// the town is meant.
func isCounty(line string) bool {
	counties := []string{
		"AVON", "BEDFORDSHIRE", "BEDS", "BERKS", "BERKSHIRE", "BUCKINGHAMSHIRE", "BUCKS", "CAMBRIDGESHIRE",
		"CAMBS", "CHESHIRE", "CLEVELAND", "CO DURHAM", "CO. DURHAM", "CO.DURHAM", "CORNWALL", "COUNTY DURHAM",
		"CUMBRIA", "DERBYSHIRE", "DEVON", "DORSET", "EAST RIDING OF YORKSHIRE", "EAST SUSSEX", "EAST YORKSHIRE",
		"ESSEX", "GLOUCESTERSHIRE", "GREATER LONDON", "GREATER MANCHESTER", "HAMPSHIRE", "HANTS", "HEREFORDSHIRE",
		"HERTFORDSHIRE", "HERTS", "HUMBERSIDE", "ISLE OF WIGHT", "KENT", "LANCASHIRE", "LANCS", "LEICESTERSHIRE",
		"LINCOLNSHIRE", "LINCS", "MERSEYSIDE", "MIDDLESEX", "MIDDX", "NORFOLK", "NORTH EAST LINCOLNSHIRE",
		"NORTH HUMBERSIDE", "NORTH LINCOLNSHIRE", "NORTH SOMERSET", "NORTH YORKSHIRE", "NORTHAMPTONSHIRE",
		"NORTHANTS", "NORTHUMBERLAND", "NOTTINGHAMSHIRE", "NOTTS", "OXFORDSHIRE", "OXON", "RUTLAND", "SHROPSHIRE",
		"SOMERSET", "SOUTH GLOUCESTERSHIRE", "SOUTH HUMBERSIDE", "SOUTH YORKSHIRE", "STAFFORDSHIRE", "STAFFS",
		"SUFFOLK", "SURREY", "TYNE & WEAR", "TYNE AND WEAR", "WARWICKSHIRE", "WEST MIDLANDS", "WEST SUSSEX",
		"WEST YORKSHIRE", "WILTS", "WILTSHIRE", "WORCESTERSHIRE", "WORCS", "YORKSHIRE",
	}
	_, found := slices.BinarySearch(counties, line)
	return found
}

// searchLine is what a practice is found by: the words of its names, its town, its postcode with and without its
// space, and its code; each once, in small letters, each after a space.
func searchLine(texts ...string) string {
	var words []string
	for _, text := range texts {
		for _, word := range searchWords(text) {
			if !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return " " + strings.Join(words, " ")
}

// searchWords takes text apart as searchLine does: without accents, apostrophes and signs.
func searchWords(text string) []string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
			return -1
		case unicode.IsLetter(r), unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFKD.String(text))
	return strings.Fields(plain)
}
