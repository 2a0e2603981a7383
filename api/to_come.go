package api

import "github.com/gin-gonic/gin"

import "doorway/audit"
