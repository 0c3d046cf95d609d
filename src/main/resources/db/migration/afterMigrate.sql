-- What the application's own account may do, table by table; run by the schema's owner after every migration.
-- A table that is not named here cannot be used: decide its rights when you add it.
GRANT SELECT, INSERT                 ON point_entry       TO ${application};
GRANT SELECT, INSERT                 ON point_entry_lot   TO ${application};
GRANT SELECT, INSERT                 ON audit_entry       TO ${application};
GRANT SELECT, INSERT, UPDATE         ON point_account     TO ${application};
GRANT SELECT, INSERT, UPDATE         ON point_lot         TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON point_remark      TO ${application};
GRANT SELECT, INSERT                 ON purchase          TO ${application};
GRANT SELECT, INSERT                 ON purchase_line     TO ${application};
GRANT SELECT, INSERT                 ON refund            TO ${application};
GRANT SELECT, INSERT, UPDATE         ON member            TO ${application};
GRANT SELECT, INSERT, DELETE         ON member_name_part  TO ${application};
GRANT SELECT, INSERT, UPDATE         ON card              TO ${application};
GRANT SELECT, INSERT                 ON card_sheet        TO ${application};
GRANT SELECT, INSERT                 ON card_sheet_card   TO ${application};
GRANT SELECT, INSERT                 ON consent           TO ${application};
GRANT SELECT, INSERT, UPDATE         ON category          TO ${application};
GRANT SELECT, INSERT, UPDATE         ON product           TO ${application};
GRANT SELECT, INSERT, UPDATE         ON programme         TO ${application};
GRANT SELECT, INSERT, UPDATE         ON branch            TO ${application};
GRANT SELECT, INSERT, UPDATE         ON account           TO ${application};
GRANT SELECT, INSERT, DELETE         ON account_role      TO ${application};
GRANT SELECT, INSERT, DELETE         ON account_branch    TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle  TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON operation         TO ${application};
GRANT SELECT, INSERT                 ON first_step_done   TO ${application};
GRANT SELECT, UPDATE                 ON number_block      TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON node_lease        TO ${application};
