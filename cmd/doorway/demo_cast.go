package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
)

// addCast makes those who are neither the operator nor the facilitator nor a lead: members of the group, a team and a
// trainee at one practice.
func (b *demoBuilder) addCast(ctx context.Context, facilitator, lead audit.Actor) error {
	for _, member := range demoMembers() {
		link, err := b.store.InviteToGroup(ctx, facilitator, facilitator.Group, audit.RoleGroupMember, member.kind, "", uuid.NewString())
		if err != nil {
			return err
		}
		if _, err := b.accept(ctx, link, member.person); err != nil {
			return err
		}
	}
	for _, member := range demoTeam() {
		link, err := b.store.InviteColleague(ctx, lead, lead.Practice, audit.RolePracticeMember, false, "", uuid.NewString())
		if err != nil {
			return err
		}
		if _, err := b.accept(ctx, link, member.person); err != nil {
			return err
		}
	}
	if err := b.talk(ctx, facilitator); err != nil {
		return err
	}
	return b.addTrainee(ctx, facilitator, lead.Practice)
}
