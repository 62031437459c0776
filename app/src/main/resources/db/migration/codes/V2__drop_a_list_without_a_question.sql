-- No form ever asked for the sector of a business, so no record has one of these codes.
delete from codes.code where list = 'SECTOR';
delete from codes.code_list where list = 'SECTOR';
