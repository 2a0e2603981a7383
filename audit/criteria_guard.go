package audit

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// GuardFile runs the guard over everything that a criteria file says, also what no page shows: every value, every key and every
// comment. What base says as well is not asked about; nil is no base. The file must be one that ParseCriteria reads; its name is
// used in faults only. The faults are in the order of the lines, and none of them repeats what the file says.
func GuardFile(name string, data []byte, base *CriteriaSet, guard GuardContext) CriteriaFaults {
	known := map[string]bool{}
	if base != nil {
		for _, part := range fileParts(WriteCriteria(base)) {
			known[part.text] = true
		}
	}
	var faults CriteriaFaults
	for _, part := range fileParts(data) {
		if known[part.text] {
			continue
		}
		for _, finding := range Guard(part.text, guard) {
			faults = append(faults, CriteriaFault{File: name, Line: part.line(finding.Start), Field: part.path, Message: finding.Kind.inFile(), Kind: finding.Kind})
		}
	}
	return slices.Compact(faults.inLineOrder())
}

// Refused are the faults that no reason can mend: what is never kept.
func (f CriteriaFaults) Refused() CriteriaFaults {
	return slices.DeleteFunc(slices.Clone(f), func(fault CriteriaFault) bool { return !fault.Kind.Refused() })
}

// inFile is the sentence about a text of a file, which cannot be given a reason.
func (k GuardKind) inFile() string {
	if k.Refused() {
		return k.Sentence()
	}
	looksLike, _, _ := strings.Cut(k.Sentence(), ". ")
	return looksLike + ". Please take it out of the file."
}

// filePart is a piece of a file that the guard reads by itself: a value, a key, or comments that stand together.
type filePart struct {
	path  string // of the field; empty for a comment
	text  string
	lines []partLine
}

// partLine says on which line of the file the text goes on from a code point.
type partLine struct{ from, line int }

func (p filePart) line(at int) int {
	next, _ := slices.BinarySearchFunc(p.lines, at+1, func(begins partLine, at int) int { return begins.from - at })
	return p.lines[next-1].line
}

func fileParts(data []byte) []filePart {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil // ParseCriteria says what is wrong with it
	}
	return append(nodeParts(nil, "", &doc), commentParts(string(data))...)
}

// nodeParts adds what the node says, its tag too. A key that the guard finds something in is left out of the paths below it.
func nodeParts(parts []filePart, path string, node *yaml.Node) []filePart {
	say := func(text string) {
		parts = append(parts, filePart{path, text, []partLine{{0, node.Line}}})
	}
	if node.Style&yaml.TaggedStyle != 0 {
		say(node.Tag)
	}
	switch node.Kind {
	case yaml.ScalarNode:
		say(node.Value)
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			key, below := node.Content[i], path
			if len(Guard(key.Value, GuardContext{})) == 0 {
				below = joinPath(path, key.Value)
			}
			parts = nodeParts(nodeParts(parts, path, key), below, node.Content[i+1])
		}
	case yaml.SequenceNode:
		for i, item := range node.Content {
			parts = nodeParts(parts, fmt.Sprintf("%s[%d]", path, i), item)
		}
	case yaml.DocumentNode:
		for _, root := range node.Content {
			parts = nodeParts(parts, path, root)
		}
	}
	return parts
}

// commentParts takes each line from its first "#" on: a value may hold one too, and is looked at twice, but no comment escapes,
// as some do that the YAML library drops. Comments in lines that follow one another are read together, since what is said goes on
// from line to line. A directive is read like a comment.
func commentParts(file string) (parts []filePart) {
	var block commentBlock
	for i, line := range strings.Split(file, "\n") {
		begins := strings.IndexByte(line, '#')
		if strings.HasPrefix(line, "%") {
			begins = 0
		}
		if begins < 0 || strings.TrimLeft(line[:begins], " \t") != "" {
			parts, block = block.ended(parts), commentBlock{}
		}
		if begins >= 0 {
			block.goOn(line[begins:], i+1)
		}
	}
	return block.ended(parts)
}

// commentBlock is comments in lines that follow one another.
type commentBlock struct {
	words []string
	lines []partLine
	runes int
}

func (b *commentBlock) goOn(words string, line int) {
	if len(b.words) > 0 {
		words = strings.TrimLeft(words, "#")
	}
	b.words, b.lines = append(b.words, words), append(b.lines, partLine{b.runes, line})
	b.runes += utf8.RuneCountInString(words) + 1
}

func (b *commentBlock) ended(parts []filePart) []filePart {
	if len(b.words) == 0 {
		return parts
	}
	return append(parts, filePart{text: strings.Join(b.words, " "), lines: b.lines})
}
