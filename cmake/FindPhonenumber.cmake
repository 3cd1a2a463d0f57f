# Phonenumber::phonenumber: Google's libphonenumber, from its CMake package (vcpkg, Homebrew) or by name (Debian has none).
find_package(libphonenumber CONFIG QUIET)
if(TARGET libphonenumber::phonenumber)
    set(Phonenumber_LIBRARY libphonenumber::phonenumber)
    set(Phonenumber_INCLUDE_DIR "from its CMake package")
    if(NOT TARGET Phonenumber::phonenumber)
        add_library(Phonenumber::phonenumber ALIAS libphonenumber::phonenumber)
    endif()
else()
    find_package(Protobuf QUIET)
    find_path(Phonenumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
    find_library(Phonenumber_LIBRARY phonenumber)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Phonenumber REQUIRED_VARS Phonenumber_LIBRARY Phonenumber_INCLUDE_DIR)

if(Phonenumber_FOUND AND NOT TARGET Phonenumber::phonenumber)
    add_library(Phonenumber::phonenumber UNKNOWN IMPORTED GLOBAL)
    set_target_properties(Phonenumber::phonenumber PROPERTIES
        IMPORTED_LOCATION "${Phonenumber_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Phonenumber_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES protobuf::libprotobuf)
endif()
mark_as_advanced(Phonenumber_INCLUDE_DIR Phonenumber_LIBRARY)
