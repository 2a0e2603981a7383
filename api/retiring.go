package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireRetiring struct {
	VersionID audit.VersionID   `json:"versionId"`
	Version   string            `json:"version"`
	Title     string            `json:"title"`
	Agreed    bool              `json:"agreed"`
	Retired   bool              `json:"retired"`
	Current   bool              `json:"current"`
	Next      *wireRetiringNext `json:"next"`
	Hash      string            `json:"hash"`
}

type wireRetiringNext struct {
	Version string `json:"version"`
	Title   string `json:"title"`
	Agreed  bool   `json:"agreed"`
}

func newWireRetiring(r models.Retiring) wireRetiring {
	out := wireRetiring{
		VersionID: r.Version, Version: r.Set.Version, Title: r.Set.Title, Agreed: r.Set.Agreed(), Retired: r.Retired, Current: r.Current, Hash: r.Hash,
	}
	if r.Next != nil {
		out.Next = &wireRetiringNext{r.Next.Version, r.Next.Title, r.Next.Agreed()}
	}
	return out
}

func (s *server) getRetiring(c *gin.Context) error {
	here, setID, number := scopeOf(c), c.Param("setId"), c.Param("criteriaVersion")
	if !canBeLookedFor(setID) || !canBeLookedFor(number) {
		return audit.NotFound()
	}
	preview, err := s.store.Retiring(c.Request.Context(), here.actor, here.actor.Group, setID, number)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireRetiring(preview))
}
