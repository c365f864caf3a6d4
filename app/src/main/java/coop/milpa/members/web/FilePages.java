package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Days;
import coop.milpa.members.ImageContent;
import coop.milpa.members.ImageId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.Members;
import coop.milpa.members.Profile;
import coop.milpa.members.Profiles;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's file: profile, reviews, signatures and photographs. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}")
class FilePages {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Profiles profiles;
    private final MemberImages images;
    private final ImageOwners owners;
    private final Days days;

    FilePages(
            Cooperatives cooperatives,
            Members members,
            Profiles profiles,
            MemberImages images,
            ImageOwners owners,
            Days days) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.profiles = profiles;
        this.images = images;
        this.owners = owners;
        this.days = days;
    }

    /**
     * An image of the file.
     *
     * @param whose  the name of whoever it shows
     * @param replaced  whether a newer one took its place
     */
    record Shown(MemberImage image, String whose, boolean replaced) {}

    @GetMapping("/file")
    @Needs(MembersInTheMenu.FILE)
    String file(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = cooperative(cooperative);
        Member member = members.asked(found, number);
        LocalDate day = days.open(found.id()).orElse(found.booksFrom());
        List<Profile> reviews = profiles.history(found.id(), member.id());
        model.addAttribute("cooperative", found);
        model.addAttribute("member", member);
        model.addAttribute("profile", profiles.of(found.id(), member.id(), day));
        model.addAttribute("reviews", reviews.reversed());
        model.addAttribute("images", shown(found.id(), images.of(found.id(), member.id())));
        model.addAttribute("mayLook", Viewer.allows(MembersInTheMenu.IMAGES));
        return "members/file";
    }

    /** Signatures and photographs alone, for whoever pays out and may not open the file. */
    @GetMapping("/images")
    @Needs(MembersInTheMenu.IMAGES)
    String images(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = cooperative(cooperative);
        Member member = members.asked(found, number);
        model.addAttribute("cooperative", found);
        model.addAttribute("member", member);
        model.addAttribute("images", shown(found.id(), images.of(found.id(), member.id())));
        model.addAttribute("mayLook", true);
        return "members/images";
    }

    /** Bytes and nothing else, kept by no cache. */
    @GetMapping("/images/{image}")
    @Needs(MembersInTheMenu.IMAGES)
    ResponseEntity<byte[]> image(
            @PathVariable String cooperative, @PathVariable String number, @PathVariable String image) {
        Cooperative found = cooperative(cooperative);
        Member member = members.asked(found, number);
        ImageContent content = Input.parsed(image, ImageId::parse)
                .flatMap(id -> images.content(found.id(), member.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "members.unknown-image",
                        "/c/" + found.code() + "/members/" + number + "/images",
                        Input.shown(image)));
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(content.format().orElseThrow().mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(content.bytes());
    }

    private List<Shown> shown(CooperativeId cooperative, List<MemberImage> all) {
        Map<PartyId, String> names =
                owners.names(cooperative, all.stream().map(MemberImage::party).toList());
        List<Shown> shown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MemberImage image : all) {
            boolean newest = seen.add(image.party() + " " + image.kind());
            shown.add(new Shown(image, names.getOrDefault(image.party(), "–"), !newest));
        }
        return shown;
    }

    private Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }
}
