package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Setting;
import coop.milpa.platform.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions of each cooperative, by name and first day. */
@Repository
class SettingRegister {

    private final JdbcClient jdbc;

    SettingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Setting> on(CooperativeId cooperative, String name, LocalDate day) {
        return jdbc.sql("""
                        select name, valid_from, value, source, status from platform.setting
                        where cooperative_id = :cooperative and name = :name and valid_from <= :day
                        order by valid_from desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .param("name", name)
                .param("day", day)
                .query((row, n) -> setting(row))
                .optional();
    }

    List<Setting> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select name, valid_from, value, source, status from platform.setting
                        where cooperative_id = :cooperative order by name, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> setting(row))
                .list();
    }

    void write(CooperativeId cooperative, Setting setting) {
        jdbc.sql("""
                        insert into platform.setting (cooperative_id, name, valid_from, value, source, status)
                        values (:cooperative, :name, :from, :value, :source, :status)
                        on conflict (cooperative_id, name, valid_from) do update
                        set value = excluded.value, source = excluded.source, status = excluded.status
                        """)
                .param("cooperative", cooperative.value())
                .param("name", setting.name())
                .param("from", setting.from())
                .param("value", setting.value())
                .param("source", setting.source().text())
                .param("status", setting.source().status().name())
                .update();
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("value"),
                new Source(row.getString("source"), Source.Status.valueOf(row.getString("status"))));
    }
}
