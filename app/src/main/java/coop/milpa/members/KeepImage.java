package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/**
 * An image is to be put into a member's file.
 *
 * @param party  whose signature or face: hers, or of somebody who may act for her
 */
public record KeepImage(
        CooperativeId cooperative,
        RequestId request,
        MemberId member,
        PartyId party,
        MemberImage.Kind kind,
        ImageContent content) {}
