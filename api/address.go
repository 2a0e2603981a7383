package api

import (
	"net/netip"

	"github.com/gin-gonic/gin"
)

// address is where a request comes from, as far as it can be known: what a forwarding header says counts only when a
// trusted proxy sent it. Of IPv6 it is the network, since one household has millions of addresses in it.
func address(c *gin.Context) string {
	ip := c.ClientIP()
	parsed, err := netip.ParseAddr(ip)
	if err != nil {
		return ip
	}
	parsed = parsed.Unmap().WithZone("")
	if parsed.Is4() {
		return parsed.String()
	}
	network, err := parsed.Prefix(64)
	if err != nil {
		return ip
	}
	return network.String()
}
