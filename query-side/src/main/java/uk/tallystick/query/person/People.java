package uk.tallystick.query.person;

import java.util.List;

/** People, by their usernames. */
public record People(List<PersonItem> items) {

    public People {
        items = List.copyOf(items);
    }
}
