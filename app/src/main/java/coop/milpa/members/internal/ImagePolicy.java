package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.ImageContent;
import coop.milpa.members.ImageRefusal;
import coop.milpa.members.KeepImage;
import coop.milpa.members.MembershipState;
import java.util.Optional;
import java.util.Set;

/** Says which rule, if any, forbids an image. Pure: knows only what it is given. */
final class ImagePolicy {

    private ImagePolicy() {}

    /**
     * What must be known of the member.
     *
     * @param people  herself and those who may act for her
     * @param bytesMax  the largest image that is kept
     */
    record Known(MembershipState state, Set<PartyId> people, long bytesMax) {}

    static Optional<ImageRefusal> forbids(KeepImage command, Known known) {
        ImageContent content = command.content();
        if (known.state() != MembershipState.ACTIVE) {
            return Optional.of(new ImageRefusal.NotActive(known.state()));
        }
        if (!known.people().contains(command.party())) {
            return Optional.of(new ImageRefusal.NobodyOfHers(command.party()));
        }
        if (content.size() > known.bytesMax()) {
            return Optional.of(new ImageRefusal.ImageTooLarge(known.bytesMax()));
        }
        return content.format().isEmpty() ? Optional.of(new ImageRefusal.NoImage()) : Optional.empty();
    }
}
