package uk.tallystick.query.asat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of exhibits, found when read: a removed one is missing from every state at once. */
public final class Words {

    /** How many digests go into one query. */
    private static final int AT_ONCE = 1000;

    private final Map<String, String> texts = new HashMap<>();

    private Words() {}

    /** The words that a column names by digest, within a query; null once they are removed. */
    public static String text(String column) {
        return "(SELECT text FROM exhibit WHERE digest = " + column + ")";
    }

    /** The words named by these digests. */
    public static Words of(Collection<String> digests, View view) {
        var words = new Words();
        var all = List.copyOf(digests);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            view.sql("SELECT digest, text FROM exhibit WHERE digest IN (:digests)")
                    .param("digests", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query(row -> {
                        words.texts.put(row.getString(1), row.getString(2));
                    });
        }
        return words;
    }

    /** The texts by digest; a removed exhibit has none. */
    public Map<String, String> byDigest() {
        return texts;
    }
}
