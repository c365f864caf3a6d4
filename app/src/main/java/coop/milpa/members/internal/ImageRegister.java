package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.ImageContent;
import coop.milpa.members.ImageContent.Format;
import coop.milpa.members.ImageId;
import coop.milpa.members.MemberImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps images: what they are in one table, their bytes in another that no list reads. Rows are added and never
 * changed. Works in the caller's transaction.
 */
@Repository
class ImageRegister {

    private static final String SELECT = "select * from members.image where cooperative_id = :cooperative and ";

    private final JdbcClient jdbc;

    ImageRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, RequestId request, MemberImage image, ImageContent content) {
        jdbc.sql("""
                        with kept as (
                            insert into members.image (cooperative_id, image_id, request_id, member_id, party_id, kind,
                                format, from_on, hash)
                            values (:cooperative, :id, :request, :member, :party, :kind, :format, :from, :hash))
                        insert into members.image_content (cooperative_id, image_id, hash, content)
                        values (:cooperative, :id, :hash, :content)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", image.id().value())
                .param("request", request.value())
                .param("member", image.member().value())
                .param("party", image.party().value())
                .param("kind", image.kind().name())
                .param("format", image.format().name())
                .param("from", image.from())
                .param("hash", image.hash())
                .param("content", content.bytes())
                .update();
    }

    Optional<MemberImage> find(CooperativeId cooperative, RequestId request) {
        return jdbc.sql(SELECT + "request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> image(row))
                .optional();
    }

    /** Newest first. */
    List<MemberImage> of(CooperativeId cooperative, MemberId member) {
        return jdbc.sql(SELECT + "member_id = :member order by image_id desc")
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> image(row))
                .list();
    }

    Optional<ImageContent> content(CooperativeId cooperative, MemberId member, ImageId image) {
        return jdbc.sql("""
                        select c.content from members.image i
                        join members.image_content c
                            on c.cooperative_id = i.cooperative_id and c.image_id = i.image_id
                        where i.cooperative_id = :cooperative and i.image_id = :image and i.member_id = :member
                        """)
                .param("cooperative", cooperative.value())
                .param("image", image.value())
                .param("member", member.value())
                .query((row, n) -> new ImageContent(row.getBytes("content")))
                .optional();
    }

    /** Images whose bytes are not those that were kept, or are gone: there are none. */
    List<String> broken(CooperativeId cooperative) {
        return jdbc.sql("""
                        select i.image_id::text from members.image i
                        left join members.image_content c
                            on c.cooperative_id = i.cooperative_id and c.image_id = i.image_id
                        where i.cooperative_id = :cooperative
                            and coalesce(encode(sha256(c.content), 'hex') <> i.hash, true)
                        order by 1
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static MemberImage image(ResultSet row) throws SQLException {
        return new MemberImage(
                new ImageId(row.getObject("image_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                MemberImage.Kind.valueOf(row.getString("kind")),
                Format.valueOf(row.getString("format")),
                row.getObject("from_on", LocalDate.class),
                row.getString("hash"));
    }
}
