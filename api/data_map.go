package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/models"
)

type wireDataMap struct {
	Tables []wireDataTable `json:"tables"`
}

type wireDataTable struct {
	Name    string           `json:"name"`
	What    string           `json:"what"`
	Kept    string           `json:"kept"`
	Columns []wireDataColumn `json:"columns"`
}

type wireDataColumn struct {
	Name     string `json:"name"`
	What     string `json:"what"`
	Personal bool   `json:"personal"`
}

// getDataMap says what is kept, and of it what is about people. Anybody may ask.
func (s *server) getDataMap(c *gin.Context) error {
	var out wireDataMap
	for _, table := range models.DataMap() {
		row := wireDataTable{Name: table.Name, What: table.What, Kept: table.Kept}
		for _, column := range table.Columns {
			row.Columns = append(row.Columns, wireDataColumn{column.Name, column.What, column.Personal()})
		}
		out.Tables = append(out.Tables, row)
	}
	return writeJSON(c, http.StatusOK, out)
}
