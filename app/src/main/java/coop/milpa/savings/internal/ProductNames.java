package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.savings.SavingsProduct;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the products of a cooperative are called, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ProductNames {

    private final JdbcClient jdbc;

    ProductNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code. */
    List<SavingsProduct> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select code, name_es, name_en from savings.product
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) ->
                        new SavingsProduct(row.getString("code"), row.getString("name_es"), row.getString("name_en")))
                .list();
    }
}
