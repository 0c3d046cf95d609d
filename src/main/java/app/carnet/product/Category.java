package app.carnet.product;

import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A group of products, such as drinks. Active from the start; a disabled one is not offered for products any more,
 * but those that have it keep it. No two have the same name.
 */
@Entity
@Table(name = "category")
public class Category implements Serializable {

    public static final int NAME_LENGTH = 60;

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String name;

    private boolean active;

    @Version
    private int version;

    protected Category() {
    }

    public Category(String name) {
        this.id = Ids.next();
        this.name = name;
        this.active = true;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** Takes it off the choice for products. */
    public void disable() {
        active = false;
    }

    public void enable() {
        active = true;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Category category && id == category.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Category " + id;
    }
}
