package models_test

import (
	"path/filepath"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

func TestAThresholdBelowItsFloorKeepsTheStoreClosed(t *testing.T) {
	small := audit.DefaultSmallNumbers()
	small.Placements--
	_, err := models.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "doorway.db"), models.Options{Small: small})
	if err == nil || !strings.Contains(err.Error(), "give a number from 3") {
		t.Errorf("%v", err)
	}
}
