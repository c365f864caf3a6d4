package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.ImageContent.Format;
import java.time.LocalDate;

/**
 * What is known of an image without looking at it.
 *
 * @param member  in whose file it is
 * @param party  whose signature or face: the member's own, or of somebody who may act for her
 * @param from  the day of the books on which it was taken; a newer one of the same party and kind takes its place
 * @param hash  SHA-256 of its bytes, in hexadecimal digits
 */
public record MemberImage(
        ImageId id, MemberId member, PartyId party, Kind kind, Format format, LocalDate from, String hash) {

    /** What it shows. */
    public enum Kind {
        SIGNATURE,
        PHOTO
    }
}
