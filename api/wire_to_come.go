package api

import "time"
