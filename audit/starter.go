package audit

import (
	_ "embed"
	"slices"
	"sync"
)

//go:embed criteria/starter-0.1.0.yaml
var starterFile []byte

var starterCriteria = sync.OnceValues(func() (*CriteriaSet, error) {
	return ParseCriteria("starter-0.1.0.yaml", starterFile)
})

// StarterCriteria is the starter set, drafted from published sources and not co-designed. It is read once; the set
// must not be changed.
func StarterCriteria() (*CriteriaSet, error) { return starterCriteria() }

// StarterFile is the file of the starter set as it was published, byte for byte.
func StarterFile() []byte { return slices.Clone(starterFile) }
