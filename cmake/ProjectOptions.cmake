# The one place for language level, warnings and Qt strictness; and the two functions by which targets are made.

option(CARILLON_WERROR "Treat warnings as errors" ON)
set(CARILLON_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-fuse-ld=mold)
endif()

add_library(carillon_options INTERFACE)
add_library(Carillon::Options ALIAS carillon_options)
target_compile_definitions(carillon_options INTERFACE
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_compile_options(carillon_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-align -Wconversion -Wno-sign-conversion -Wformat=2 -Wundef
    $<$<BOOL:${CARILLON_WERROR}>:-Werror>
    $<$<CONFIG:RelWithDebInfo>:-fstack-protector-strong>)
if(CARILLON_SANITIZE)
    target_compile_options(carillon_options INTERFACE -fsanitize=${CARILLON_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(carillon_options INTERFACE -fsanitize=${CARILLON_SANITIZE})
endif()

# carillon_module(Name SOURCES … LINKS … PRIVATE_LINKS …)
#
# A static library Carillon::Name (target carillon_name) that obeys the house rules. LINKS are exactly the modules and
# libraries that its headers may include; tools/check_layering.py holds the arrows between modules.
function(carillon_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    string(TOLOWER "carillon_${name}" target)
    qt_add_library(${target} STATIC ${arg_SOURCES})
    add_library(Carillon::${name} ALIAS ${target})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE Carillon::Options ${arg_PRIVATE_LINKS})
    set_property(GLOBAL APPEND PROPERTY CARILLON_MODULES ${target})
endfunction()

# carillon_translated_sources(out): every C++ source of every module, absolute, for lupdate.
function(carillon_translated_sources out)
    get_property(modules GLOBAL PROPERTY CARILLON_MODULES)
    set(found)
    foreach(module IN LISTS modules)
        get_target_property(dir ${module} SOURCE_DIR)
        get_target_property(sources ${module} SOURCES)
        foreach(source IN LISTS sources)
            if(source MATCHES "\\.(cpp|h)$" AND NOT source MATCHES "^/")
                list(APPEND found "${dir}/${source}")
            endif()
        endforeach()
    endforeach()
    set(${out} ${found} PARENT_SCOPE)
endfunction()
