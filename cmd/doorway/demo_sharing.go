package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
)

// demoNetwork is the invented network of the two practices that share with the group.
const demoNetwork = "Example Hills network (invented)"

// share is a lead who shares a self-assessment with the group, on the day that the clock shows.
func (b *demoBuilder) share(ctx context.Context, lead *demoLead, submitted audit.AuditID, sharing audit.Sharing) error {
	_, err := b.store.Share(ctx, lead.actor, lead.actor.Practice, submitted, sharing, 0, uuid.NewString())
	return err
}

// everything is what the third practice lets the group see, and domainWords what the fourth does.
func everything() audit.Sharing {
	return audit.Sharing{Audience: audit.AudienceGroup, Level: audit.SharingFull, Stuck: true}
}

func domainWords() audit.Sharing {
	return audit.Sharing{Audience: audit.AudienceGroup, Level: audit.SharingDomains}
}

// addNetwork is the facilitator who says which network the practices that share belong to.
func (b *demoBuilder) addNetwork(ctx context.Context, facilitator audit.Actor, leads []*demoLead) error {
	for _, lead := range leads {
		if _, err := b.store.SaveLabel(ctx, facilitator, facilitator.Group, lead.actor.Practice, demoNetwork, 0, uuid.NewString()); err != nil {
			return err
		}
	}
	return nil
}
