package models

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"
	"unicode/utf8"

	"doorway/audit"
)

// maxArchiveCode bounds what is Doorway's own word in an archive, in bytes.
const maxArchiveCode = 200

// archiveValue reads one value of an archive as its column takes it, with the texts in it that somebody typed.
func (a *archiveImport) archiveValue(kind archiveKind, written []byte) (value any, texts []audit.Text, ok bool) {
	switch kind {
	case asID, asCode, asText, asName, asDate, asVersion, asBytes:
		text, ok := jsonAs[string](written)
		if !ok {
			return nil, nil, false
		}
		return a.archiveText(kind, text)
	case asWhole:
		number, ok := jsonAs[int64](written)
		return number, nil, ok && number >= 0 && number <= 1e9
	case asYes:
		value, ok = jsonAs[bool](written)
	case asTime, asTimeOrNot:
		if kind == asTimeOrNot && string(written) == "null" {
			return stamp{}, nil, true
		}
		at, read := jsonAs[time.Time](written)
		value, ok = stamp{at.UTC().Truncate(time.Microsecond)}, read && at.Year() > 1900 && at.Year() < 2200
	case asReasons:
		value, ok = archiveList[audit.TextReason](written)
	case asSites, asEvidence, asReopenings:
		return archiveLists(kind, written)
	}
	return value, nil, ok
}

// archiveText reads a value that is written as text.
func (a *archiveImport) archiveText(kind archiveKind, text string) (value any, texts []audit.Text, ok bool) {
	switch kind {
	case asID:
		_, err := audit.ParseID[string](text)
		return text, nil, err == nil
	case asCode:
		return text, nil, keepable(text) && len(text) <= maxArchiveCode
	case asDate:
		day, err := audit.ParseDate(text)
		return string(day), nil, err == nil
	case asName:
		return text, nil, keepable(text) && checkName("", text, "") == nil
	case asText:
		return text, []audit.Text{{Text: text}}, keepable(text)
	case asVersion:
		known, found := a.versions[text]
		return string(known.id), nil, found || a.missing[text]
	}
	return []byte(text), nil, true
}

// archiveLists reads a list that holds texts.
func archiveLists(kind archiveKind, written []byte) (value any, texts []audit.Text, ok bool) {
	switch kind {
	case asSites:
		sites, read := archiveList[audit.Site](written)
		return sites, nil, read && PracticeChange{ShownName: "-", Sites: sites}.check() == nil
	case asEvidence:
		evidence, read := archiveList[audit.Evidence](written)
		for _, piece := range evidence {
			texts, read = append(texts, audit.Text{Text: piece.What}, audit.Text{Text: piece.Where}), read && keepable(piece.What) && keepable(piece.Where)
		}
		return evidence, texts, read
	}
	reopenings, read := archiveList[Reopening](written)
	for _, one := range reopenings {
		texts, read = append(texts, audit.Text{Text: one.Reason}), read && keepable(one.Reason)
	}
	return reopenings, texts, read
}

// keepable tells whether both databases keep a text as it is, and whether it is no longer than any text may be.
func keepable(text string) bool {
	return utf8.ValidString(text) && strings.IndexByte(text, 0) < 0 && utf8.RuneCountInString(text) <= audit.MaxGuardedRunes
}

// archiveList reads a list as its column keeps it.
func archiveList[T any](written []byte) (list[T], bool) {
	items, ok := jsonAs[[]T](written)
	return items, ok && len(items) <= maxArchiveCode
}

// jsonAs reads a value of one type, and nothing that it does not know.
func jsonAs[T any](written []byte) (value T, ok bool) {
	decoder := json.NewDecoder(bytes.NewReader(written))
	decoder.DisallowUnknownFields()
	return value, string(written) != "null" && decoder.Decode(&value) == nil
}
