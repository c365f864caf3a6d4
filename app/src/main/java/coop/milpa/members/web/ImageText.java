package coop.milpa.members.web;

import coop.milpa.api.Word;
import coop.milpa.members.MemberImage;
import coop.milpa.members.web.PersonNames.PersonName;

/**
 * An image of a member's file without its bytes, as other systems are told.
 *
 * @param kind  {@code signature} or {@code photo}
 * @param from  the day of the books on which it was taken
 */
record ImageText(String image, String kind, PersonName whose, String mediaType, String from) {

    static ImageText of(MemberImage image, PersonName whose) {
        return new ImageText(
                image.id().toString(),
                Word.of(image.kind()),
                whose,
                image.format().mediaType(),
                image.from().toString());
    }
}
