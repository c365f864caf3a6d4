package coop.milpa.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands around every page: the menu, the search box, who is signed in. Templates know it as {@code @frame}. */
@Component("frame")
class Frame {

    private final List<MenuItem> items;
    private final List<SearchSource> sources;

    Frame(ObjectProvider<MenuItem> items, ObjectProvider<SearchSource> sources) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.sources = sources.stream().toList();
    }

    /** An entry of the menu as this page shows it. */
    record Link(String key, String address) {}

    /** Whoever is signed in; none on pages that are there for everybody. */
    public @Nullable Viewer viewer() {
        return Viewer.ofThisRequest().orElse(null);
    }

    /** Whether whoever is signed in has a permission: what a page links to has to let her in. */
    public boolean may(String permission) {
        return Viewer.allows(permission);
    }

    /**
     * What she may go to.
     *
     * @param shown  the code of the cooperative that this page is about; otherwise her own is meant
     */
    public List<Link> menu(@Nullable String shown) {
        Optional<Viewer> viewer = Viewer.ofThisRequest();
        Optional<String> cooperative = about(viewer, shown);
        return items.stream()
                .filter(item -> viewer.filter(who -> who.may(item.permission())).isPresent())
                .filter(item -> cooperative.isPresent() || !item.isOfACooperative())
                .map(item -> new Link(item.key(), inPlace(item.address(), cooperative)))
                .toList();
    }

    /** Where the search box leads; none where there is nothing to search, or nobody who may. */
    public @Nullable String search(@Nullable String shown) {
        Optional<Viewer> viewer = Viewer.ofThisRequest();
        Optional<String> cooperative = about(viewer, shown);
        boolean finds = viewer.filter(who -> who.may(SearchSource.USE))
                .filter(who -> sources.stream().anyMatch(source -> who.may(source.permission())))
                .isPresent();
        return finds && cooperative.isPresent() ? inPlace(SearchSource.ADDRESS, cooperative) : null;
    }

    private static Optional<String> about(Optional<Viewer> viewer, @Nullable String shown) {
        return Optional.ofNullable(shown).or(() -> viewer.flatMap(Viewer::cooperative));
    }

    private static String inPlace(String address, Optional<String> cooperative) {
        return address.replace(MenuItem.COOPERATIVE, cooperative.orElse(""));
    }
}
