package api

import ()
