package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Signatures and photographs of members and of those who may act for them. A new one takes the place of the last of the
 * same party and kind; the old ones are kept. Lists say what there is; bytes are read one image at a time.
 */
public interface MemberImages {

    /** Puts an image into a member's file on the open day; or the first {@link ImageRefusal} that applies. */
    Outcome<MemberImage> keep(KeepImage command);

    /** All of a member's file, newest first; the first of each party and kind is the one that holds. */
    List<MemberImage> of(CooperativeId cooperative, MemberId member);

    /**
     * The bytes of one image of a member's file; empty if it is not in it. Whoever looks at one stands in the audit
     * trail, under the member, with the image.
     */
    Optional<ImageContent> content(CooperativeId cooperative, MemberId member, ImageId image);
}
