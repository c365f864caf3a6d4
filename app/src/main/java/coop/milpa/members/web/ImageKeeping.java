package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.PeopleByNumber;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts signatures and photographs that other systems send into members' files. */
@Component
class ImageKeeping {

    private final MemberImages images;
    private final PeopleByNumber people;
    private final PersonNames names;

    ImageKeeping(MemberImages images, PeopleByNumber people, PersonNames names) {
        this.images = images;
        this.people = people;
        this.names = names;
    }

    /**
     * An image as another system sends it.
     *
     * @param whose  the number of the member or of the document; the member's own if it is not said
     * @param content  empty if it cannot be read
     */
    record Body(MemberImage.Kind kind, Optional<String> whose, Optional<ImageContent> content) {

        /** As Base64; how many bytes are kept is a setting. */
        private static final int CONTENT_MAX = 1_000_000;

        static Body read(Fields fields) {
            return new Body(
                    fields.word("kind", MemberImage.Kind.values()),
                    fields.optionalText("whose", ShareBody.NUMBER_MAX),
                    content(fields));
        }

        private static Optional<ImageContent> content(Fields fields) {
            String text = fields.text("content", CONTENT_MAX);
            try {
                return Optional.of(new ImageContent(Base64.getDecoder().decode(text)));
            } catch (IllegalArgumentException e) {
                fields.wrong("content", "not-base64");
                return Optional.empty();
            }
        }
    }

    Operation<?> of(Member member) {
        return new OneByOne<>("members.keep-image", Body::read, (cooperative, asked) -> switch (whose(
                cooperative, member, asked.body())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId whose) -> keep(cooperative, member, whose, asked);
        });
    }

    private Outcome<PartyId> whose(CooperativeId cooperative, Member member, Body body) {
        return body.whose()
                .map(number -> people.named(cooperative, number))
                .orElseGet(() -> Outcome.done(member.party()));
    }

    private Outcome<Reply> keep(CooperativeId cooperative, Member member, PartyId whose, Asked<Body> asked) {
        var command = new KeepImage(
                cooperative,
                asked.request(),
                member.id(),
                whose,
                asked.body().kind(),
                asked.body().content().orElseThrow());
        return images.keep(command)
                .map(image -> Reply.created(
                        ImageText.of(
                                image, names.of(cooperative, List.of(whose)).of(whose)),
                        NamedMembers.subject(member)));
    }
}
