package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.ImageContent;
import coop.milpa.members.ImageId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.Profiles;
import coop.milpa.members.ReviewProfile;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's file: what is known of her, and signatures and photographs. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{number}")
class FileRoutes {

    private final NamedMembers named;
    private final Profiles profiles;
    private final MemberImages images;
    private final PersonNames people;
    private final Requests requests;
    private final ImageKeeping keeping;
    private final Answers answers;

    FileRoutes(
            NamedMembers named,
            Profiles profiles,
            MemberImages images,
            PersonNames people,
            Requests requests,
            ImageKeeping keeping,
            Answers answers) {
        this.named = named;
        this.profiles = profiles;
        this.images = images;
        this.people = people;
        this.requests = requests;
        this.keeping = keeping;
        this.answers = answers;
    }

    /** The bytes of one, as Base64. */
    record ImageBytes(String image, String mediaType, String content) {}

    /** Every review, the last one first. */
    @GetMapping("/reviews")
    @Needs(MembersInTheMenu.FILE)
    ResponseEntity<String> reviews(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        Member member = named.member(home, number);
        List<ProfileText> all = profiles.history(home, member.id()).reversed().stream()
                .map(ProfileText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @PostMapping(path = "/reviews", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> review(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, reviewing(named.member(cooperative, number)), reader);
    }

    private Operation<?> reviewing(Member member) {
        return new OneByOne<>(
                "members.review",
                ProfileBody::read,
                (cooperative, asked) -> profiles.review(new ReviewProfile(
                                cooperative,
                                asked.request(),
                                member.id(),
                                asked.body().on(),
                                asked.body().facts().orElseThrow()))
                        .map(profile -> Reply.created(ProfileText.of(profile), NamedMembers.subject(member))));
    }

    /** Hers, or of somebody who may act for her. What is no image is refused. */
    @PostMapping(path = "/images", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> keepImage(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, keeping.of(named.member(cooperative, number)), reader);
    }

    /** Newest first; the first of each person and kind is the one that holds. */
    @GetMapping("/images")
    @Needs(MembersInTheMenu.IMAGES)
    ResponseEntity<String> images(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        List<MemberImage> all = images.of(home, named.member(home, number).id());
        PersonNames.Known known =
                people.of(home, all.stream().map(MemberImage::party).toList());
        List<ImageText> told = all.stream()
                .map(each -> ImageText.of(each, known.of(each.party())))
                .toList();
        return answers.list(new Slice<>(told, Optional.empty()));
    }

    /** Whoever looks at one stands in the audit trail; no cache keeps it. */
    @GetMapping("/images/{image}")
    @Needs(MembersInTheMenu.IMAGES)
    ResponseEntity<String> image(@PathVariable Map<String, String> path) {
        CooperativeId home =
                named.cooperative(path.getOrDefault("cooperative", "")).id();
        Member member = named.member(home, path.getOrDefault("number", ""));
        String given = path.getOrDefault("image", "");
        ImageId id = Input.parsed(given, ImageId::parse).orElseThrow(() -> unknownImage(given));
        ImageContent content = images.content(home, member.id(), id).orElseThrow(() -> unknownImage(given));
        String bytes = Base64.getEncoder().encodeToString(content.bytes());
        String mediaType = content.format().orElseThrow().mediaType();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answers.json(new ImageBytes(id.toString(), mediaType, bytes)));
    }

    private static PageProblem unknownImage(String given) {
        return InAddress.unknown("members.unknown-image", given);
    }
}
